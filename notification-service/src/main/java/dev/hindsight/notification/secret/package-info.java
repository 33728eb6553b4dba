/** The secrets that webhooks are signed with, apart from the story of their endpoints. */
@NullMarked
package dev.hindsight.notification.secret;

import org.jspecify.annotations.NullMarked;
