/** What is told of an event, before anybody asks in which form. */
@NullMarked
package dev.hindsight.notification.news;

import org.jspecify.annotations.NullMarked;
