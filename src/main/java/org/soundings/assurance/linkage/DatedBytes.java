package org.soundings.assurance.linkage;

/**
 * Bytes that were written together, as a file still has them.
 *
 * @param mark what tells them from what was written before or after: of H2 the millisecond, of
 *     PostgreSQL the number of the transaction; 0 where nothing tells
 */
record DatedBytes(long mark, byte[] bytes) {
  static final long UNMARKED = 0;
}
