/** The service accounts of a workspace as they are now. */
@NullMarked
package dev.hindsight.access.read.serviceaccountdetails;

import org.jspecify.annotations.NullMarked;
