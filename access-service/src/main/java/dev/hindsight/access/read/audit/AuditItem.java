package dev.hindsight.access.read.audit;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.hindsight.access.audit.log.Entry;

/**
 * An entry of the audit log.
 *
 * @param position in the log of the workspace, from 1
 * @param hash that of the next entry is made of
 */
record AuditItem(long position, @JsonUnwrapped Entry entry, String hash) {}
