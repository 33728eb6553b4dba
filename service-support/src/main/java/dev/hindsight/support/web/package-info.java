/** The manner of the REST API: strict bodies, problem details, versions, pages and repeated requests. */
@NullMarked
package dev.hindsight.support.web;

import org.jspecify.annotations.NullMarked;
