package org.soundings.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.database.Database;
import org.soundings.database.Tables;
import org.soundings.store.TestStore;

/** P1 and P2: the verb reads the databases as a stopped installation leaves them. */
class ProveCommandTest {
  private static final String RESULTS =
      """
      {"policy": {"name": "research", "minimum": 5}, "dispositions": {"responses": 60},
       "findings": [{"id": "f", "kind": "frequency", "variable": "sector", "answered": 60,
        "cells": [{"category": "home", %s}, {"category": "office", "count": 40},
                  {"category": "ward", "suppressed": "small"}]},
       {"id": "t", "kind": "frequency", "variable": "team", "answered": 57,
        "cells": [{"category": "a", "count": 30}, {"category": "b", "count": 27}]},
       {"id": "tasks", "kind": "mean", "variable": "tasks", "by": "tasks",
        "groups": [{"category": "care", "estimate": {"value": 30, "n": 60}},
                   {"category": "desk", "estimate": {"value": 70, "n": 60}}]}]}
      """;

  private static final int TOOK_PART = 5;
  private static final String NULLIFIER = "0123456789abcdef".repeat(4);

  @TempDir Path folder;

  private String file(String name) {
    return "jdbc:h2:file:" + folder.resolve(name);
  }

  private Soundings proved(Consumer<TestStore> before) {
    try (TestStore store = new TestStore(file("soundings"), "soundings");
        Database invited =
            new Database("invitations", 2, file("invitations"), "invitations", "invitations")) {
      new Tables("db/invitations", "SOUNDINGS_INVITATIONS_DB", List.of()).migrate(invited);
      store.handIn(NULLIFIER, "mine");
      Random random = new Random(5);
      for (int i = 1; i < TOOK_PART; i++) {
        store.take(TestStore.key(random), "another's");
      }
      before.accept(store);
    }
    return Soundings.run("prove", "--data", folder);
  }

  @Test
  void p2TheDatabasesOfAnInstallationAreReadAndTheVerdictIsPrinted() {
    Soundings done = proved(TestStore::closeWave);
    assertEquals(0, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("Nothing is released yet."), done.out());
    assertTrue(done.out().contains("Verdict: nothing found by these checks"), done.out());
  }

  @Test
  void p2WhoeverHasTheKeyOfAnOpenWaveCanOpenItsBallotsAndProveSaysSo() {
    Soundings done = proved(store -> {});
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("Looked for keys that open the sealed answers:"), done.out());
    assertTrue(done.out().contains(".key: 5 rows of ballot"), done.out());
    assertTrue(done.out().contains("ballot of study/first: 5 of 5 rows dated"), done.out());
  }

  @Test
  void p2AnInstallationIsReadWhileItRunsAndAfterItWasKilled() {
    List<Soundings> read = new ArrayList<>();
    proved(
        store -> {
          store.closeWave();
          read.add(Soundings.run("prove", "--data", folder));
        });
    Soundings done = read.getFirst();
    assertEquals(0, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("each dated to the millisecond"), done.out());
    assertTrue(done.out().contains("response of study/first: 5 of 5 rows dated"), done.out());
    assertTrue(done.out().contains("Not linked, under these conditions"), done.out());
  }

  @Test
  void p2ARowOfTheAnswersInALogOrABackupOfOtherThingsIsFound() throws IOException {
    Path packed = folder.resolve("logs.zip");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(packed))) {
      zip.putNextEntry(new ZipEntry("server.log"));
      zip.write(("took " + NULLIFIER + "\n").getBytes(StandardCharsets.UTF_8));
    }
    Soundings done = proved(TestStore::closeWave);
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("logs.zip: server.log: 1"), done.out());
  }

  @Test
  void p2APathThatIsNotThereIsRefused() {
    proved(TestStore::closeWave);
    Soundings done = Soundings.run("prove", "--data", folder, "--bytes", folder.resolve("none"));
    assertEquals(1, done.exit());
    assertTrue(done.err().contains("none"), done.err());
  }

  @Test
  void p1WhatWasReleasedIsAttackedByItsOwnPolicy() {
    Soundings done = proved(store -> store.release(RESULTS.formatted("\"suppressed\": \"other\"")));
    assertEquals(0, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("From what \"study\" released (first):"), done.out());
    assertTrue(done.out().contains("no group smaller than the policy allows"), done.out());
    assertFalse(done.out().contains("contradicts"), "a part is no group: " + done.out());
  }

  @Test
  void p1AGroupThatFollowsFromWhatWasReleasedIsFound() {
    Soundings done = proved(store -> store.release(RESULTS.formatted("\"count\": 17")));
    assertEquals(1, done.exit(), done.out() + done.err());
    assertTrue(done.out().contains("exactly 3"), done.out());
    assertTrue(done.out().contains("Verdict: found at least one way"), done.out());
  }

  @Test
  void aFolderWithoutThemIsRefusedWithTheRemedy() {
    Soundings done = Soundings.run("prove", "--data", folder);
    assertEquals(1, done.exit());
    assertTrue(done.err().contains("K102"), done.err());
  }
}
