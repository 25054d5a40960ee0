package org.soundings.study;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
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

  /** Of the lines that {@code sha256sum} writes of them, in their order. */
  String sha256() {
    return Sha256.hex(
        files.entrySet().stream()
            .map(file -> Sha256.hex(file.getValue()) + "  " + file.getKey() + "\n")
            .collect(Collectors.joining()));
  }
}
