package dev.hindsight.postmortem.read.versions;

/**
 * An element of a list, as it is compared.
 *
 * @param id by which it is the same in two versions
 * @param text what is read of it first
 * @param value all of it, as the API shows it
 */
record Element(String id, String text, Object value) {}
