package org.soundings.store.release;

/**
 * One file of a published report.
 *
 * @param sha256 of the content, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the database to the socket, never compared
public record ReleaseFile(String name, String sha256, byte[] content) {}
