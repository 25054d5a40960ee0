package org.soundings.study;

import org.soundings.hash.Sha256;

/**
 * What a file said when it was read, with its own line ends.
 *
 * @param sha256 of the file, 64 hexadecimal digits; by it is seen later whether it still says that
 */
public record FileText(String text, String sha256) {
  static FileText of(String text) {
    return new FileText(text, Sha256.hex(text));
  }
}
