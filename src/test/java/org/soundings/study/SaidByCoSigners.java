package org.soundings.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Co-signers who say what a test lets them say. */
final class SaidByCoSigners implements CoSigners {
  final Set<String> studies = new TreeSet<>();
  final List<Said> said = new ArrayList<>();

  @Override
  public Set<String> needed() {
    return studies;
  }

  @Override
  public void need(String study) {
    studies.add(study);
  }

  @Override
  public List<Said> of(String study, String wave, Step step) {
    return said;
  }
}
