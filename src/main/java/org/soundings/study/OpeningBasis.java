package org.soundings.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.soundings.hash.Sha256;

/**
 * What somebody approves who approves that a wave opens.
 *
 * @param coSigned whether the study's file says that somebody has to
 * @param files the study's file, the questionnaire's and the plan's, by name, as they were read
 */
record OpeningBasis(boolean coSigned, Map<String, String> files) {
  OpeningBasis {
    files = Collections.unmodifiableMap(new LinkedHashMap<>(files));
  }

  /** Of their list, in their order. */
  String sha256() {
    Map<String, String> hashes = new LinkedHashMap<>();
    files.forEach((name, text) -> hashes.put(name, Sha256.hex(text)));
    return Sha256.ofList(hashes);
  }
}
