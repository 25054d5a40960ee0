package org.soundings.study;

import org.soundings.store.release.ReleaseFile;

/**
 * One file of a released report, or of one that is to be released.
 *
 * @param sha256 of the content, in lower-case hexadecimal
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record PublishedFile(String name, String sha256, byte[] content) {
  static PublishedFile of(ReleaseFile file) {
    return new PublishedFile(file.name(), file.sha256(), file.content());
  }

  ReleaseFile stored() {
    return new ReleaseFile(name, sha256, content);
  }
}
