package dev.hindsight.notification.delivery;

/** Says inside this process that there is something to deliver once the transaction is committed. */
record DeliveriesQueued() {}
