package org.soundings.study;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.soundings.hash.Sha256;

/**
 * Exactly what the release of a wave would make public, before it does.
 *
 * @param sha256 of the lines that {@code sha256sum} writes of its files, by name
 * @param findings how much of each would be shown, in the order of the report
 * @param verdict what an attacker works out from these files and all that was public before
 */
public record Preview(
    String study,
    String wave,
    String sha256,
    List<PublishedFile> files,
    List<ShownFinding> findings,
    AttackVerdict verdict) {
  public Preview {
    files = List.copyOf(files);
    findings = List.copyOf(findings);
  }

  static Preview of(
      String study,
      String wave,
      List<PublishedFile> files,
      List<ShownFinding> findings,
      AttackVerdict verdict) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(file -> hashes.put(file.name(), file.sha256()));
    return new Preview(study, wave, Sha256.ofList(hashes), files, findings, verdict);
  }

  /** Nothing where it has no such file. */
  public Optional<PublishedFile> file(String name) {
    return files.stream().filter(file -> file.name().equals(name)).findFirst();
  }

  /** How many numbers would be shown. */
  public int shown() {
    return findings.stream().mapToInt(ShownFinding::shown).sum();
  }

  /** How many would be hidden. */
  public int hidden() {
    return findings.stream().mapToInt(ShownFinding::hidden).sum();
  }
}
