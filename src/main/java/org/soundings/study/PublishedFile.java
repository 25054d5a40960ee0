package org.soundings.study;

/**
 * One file of a released report.
 *
 * @param sha256 of the content, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record PublishedFile(String name, String sha256, byte[] content) {}
