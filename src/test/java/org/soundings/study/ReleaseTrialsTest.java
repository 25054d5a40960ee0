package org.soundings.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.hash.Sha256;
import org.soundings.store.TestStore;
import org.soundings.store.release.ReleaseFile;

/** ADR 100: what an attacker finds in files that are to be published. */
class ReleaseTrialsTest {
  /** 33 less 25 are 8, who are too few for an employer. */
  private static final String LEAKS =
      """
      {"policy": {"name": "organisation", "minimum": 10}, "findings": [
        {"id": "%1$s", "kind": "frequency", "variable": "%1$s", "wording": "%1$s?", "answered": 33,
         "cells": [{"category": "1", "label": "A", "count": 25},
                   {"category": "2", "label": "B", "suppressed": "primary"}]}]}
      """;

  private static final String KEEPS = LEAKS.replace("\"answered\": 33,", "");

  @TempDir Path data;
  private TestStore store;
  private ReleaseTrials trials;

  @BeforeEach
  void open() {
    store = TestStore.in(data);
    trials = new ReleaseTrials(store.waves, store.releases);
  }

  @AfterEach
  void close() {
    store.close();
  }

  private static List<PublishedFile> files(String results) {
    byte[] content = results.getBytes(StandardCharsets.UTF_8);
    return List.of(new PublishedFile("results.json", Sha256.hex(content), content));
  }

  private AttackVerdict of(String results) {
    return trials.of(TestStore.WAVE, files(results), false);
  }

  @Test
  void aGroupThatFollowsForbidsThePublication() {
    AttackVerdict verdict = of(LEAKS.formatted("i"));
    assertEquals(AttackVerdict.Outcome.FOUND, verdict.outcome());
    assertEquals(1, verdict.found());
    assertTrue(verdict.forbids());
  }

  @Test
  void whereNothingFollowsItSaysSo() {
    AttackVerdict verdict = of(KEEPS.formatted("i"));
    assertEquals(AttackVerdict.Outcome.NOTHING_FOUND, verdict.outcome());
    assertFalse(verdict.forbids());
  }

  /** What an earlier report gave away is not what this one does. */
  @Test
  void whatWasPublishedBeforeIsReadWithItAndNotHeldAgainstIt() {
    byte[] before = LEAKS.formatted("i").getBytes(StandardCharsets.UTF_8);
    store.releases.publish(
        TestStore.WAVE,
        List.of(new ReleaseFile("results.json", Sha256.hex(before), before)),
        TestStore.TODAY);
    assertEquals(AttackVerdict.Outcome.NOTHING_FOUND, of(KEEPS.formatted("j")).outcome());
    assertEquals(1, of(LEAKS.formatted("j")).found());
  }

  /** What was public is known, taken down or not. */
  @Test
  void whatWasTakenDownStaysCounted() {
    byte[] before = LEAKS.formatted("i").getBytes(StandardCharsets.UTF_8);
    store.releases.publish(
        TestStore.WAVE,
        List.of(
            new ReleaseFile("report.html", "0", before),
            new ReleaseFile("results.json", Sha256.hex(before), before)),
        TestStore.TODAY);
    assertTrue(store.releases.withdraw(TestStore.WAVE, TestStore.TODAY, "Wrong"));
    assertTrue(store.releases.find(TestStore.WAVE, "results.json").isEmpty());
    assertTrue(store.releases.find(TestStore.WAVE, "~1-results.json").isEmpty());
    assertEquals(
        List.of("results.json"),
        Objects.requireNonNull(store.releases.withdrawn(TestStore.WAVE).get("~1")).stream()
            .map(ReleaseFile::name)
            .toList());
    assertEquals(1, of(LEAKS.formatted("j")).found(), "what it gave away is not held against j");
    byte[] less =
        """
        {"policy": {"name": "organisation", "minimum": 10}, "data_sha256": "%s", "findings": [%s]}
        """
            .formatted("a".repeat(64), "")
            .getBytes(StandardCharsets.UTF_8);
    assertTrue(
        store.releases.publish(
            TestStore.WAVE,
            List.of(new ReleaseFile("results.json", Sha256.hex(less), less)),
            TestStore.TODAY));
    assertTrue(store.releases.withdraw(TestStore.WAVE, TestStore.TODAY, "Again"));
    assertEquals(2, store.releases.withdrawn(TestStore.WAVE).size());
  }

  @Test
  void whereItIsNotRunItSaysWhy() {
    assertEquals(
        AttackVerdict.Outcome.NOTHING_HIDDEN,
        trials.of(TestStore.WAVE, files(LEAKS.formatted("i")), true).outcome());
    assertEquals(AttackVerdict.Outcome.TOO_LARGE, of(" ".repeat(8_000_001)).outcome());
    assertEquals(AttackVerdict.Outcome.FAILED, of("{\"findings\": [").outcome());
  }
}
