/** The mail server of the installation, and the addresses that letters go to. */
@NullMarked
package dev.hindsight.notification.mail;

import org.jspecify.annotations.NullMarked;
