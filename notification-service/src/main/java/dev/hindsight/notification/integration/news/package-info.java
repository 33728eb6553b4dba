/** Makes news of public events. */
@NullMarked
package dev.hindsight.notification.integration.news;

import org.jspecify.annotations.NullMarked;
