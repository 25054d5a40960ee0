package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.VerifyingKey;
import org.soundings.questionnaire.Problem;
import org.soundings.questionnaire.Refused;
import org.soundings.questionnaire.Wording;

class InvitationsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
  @TempDir Path folder;

  private static void takePart(TestInvitations side, Invited invited) {
    byte[] number = new SecureRandom().generateSeed(32);
    assertTrue(
        side.signing
            .key(TestInvitations.WAVE, TestInvitations.code(invited))
            .verifies(
                side.unscripted.credential(
                    TestInvitations.WAVE, TestInvitations.code(invited), number)));
  }

  private static List<String> refused(org.junit.jupiter.api.function.Executable executable) {
    return assertThrows(Refused.class, executable).problems().stream().map(Problem::code).toList();
  }

  @Test
  void everybodyOnAListGetsALinkOfTheirOwn() {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(15));
      assertEquals(30, invited.size());
      assertEquals("care0@example.org", invited.getFirst().address());
      assertEquals("office", invited.get(1).stratum(), "a stratum goes by its name too");
      Set<String> codes = invited.stream().map(Invited::code).collect(Collectors.toSet());
      assertEquals(30, codes.size());
      String link = invited.getFirst().link("https://example.org", "ward", "keys");
      assertEquals("https://example.org/i/ward#" + invited.getFirst().code() + ".keys", link);
      assertEquals(
          List.of(
              new StratumParticipation("care", 15, 0), new StratumParticipation("office", 15, 0)),
          side.invitations.participation(TestInvitations.WAVE));
    }
  }

  @Test
  void a9TheListOfKeysStaysAsItWasWithTheFirstInvitation() {
    try (TestInvitations side = new TestInvitations(folder)) {
      side.invitations.addCodes(TestInvitations.WAVE, Map.of("care", 6));
      Map<String, VerifyingKey> keys = side.invitations.keys(TestInvitations.WAVE);
      assertEquals(Set.of("care", "office"), keys.keySet(), "also of those not yet invited");
      InvitedWave grown =
          TestInvitations.with(List.of(new Stratum("office", Wording.of("en", "Office")), FIELD));
      side.invitations.addCodes(grown, Map.of("office", 6));
      Refused refused =
          assertThrows(Refused.class, () -> side.invitations.addCodes(grown, Map.of("field", 6)));
      assertTrue(String.valueOf(refused.getMessage()).contains("V113"), refused::toString);
      assertEquals(keys, side.invitations.keys(TestInvitations.WAVE));
    }
  }

  private static final Stratum FIELD = new Stratum("field", Wording.of("en", "Elsewhere"));

  @Test
  void a5RemindersGoToThoseNotYetRecordedWithTheSameLinks() {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
      assertEquals(
          Set.copyOf(invited), Set.copyOf(side.invitations.reminders(TestInvitations.WAVE)));
      takePart(side, invited.get(3));
      Set<Invited> left = new HashSet<>(invited);
      left.remove(invited.get(3));
      assertEquals(left, Set.copyOf(side.invitations.reminders(TestInvitations.WAVE)));
      assertEquals(
          new StratumParticipation("office", 5, 1),
          side.invitations.participation(TestInvitations.WAVE).getLast());
      assertEquals(List.of(), side.invitations.codes(TestInvitations.WAVE));
    }
  }

  @Test
  void everythingIsThereAfterARestart() {
    List<Invited> invited;
    try (TestInvitations side = new TestInvitations(folder)) {
      invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
    }
    try (TestInvitations side = new TestInvitations(folder)) {
      assertEquals(
          Set.copyOf(invited), Set.copyOf(side.invitations.reminders(TestInvitations.WAVE)));
      takePart(side, invited.getFirst());
    }
  }

  @Test
  void codesToPrintAreTheSameHoweverOften() {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> made =
          side.invitations.addCodes(TestInvitations.WAVE, Map.of("care", 6, "Office", 5));
      List<Invited> printed = side.invitations.codes(TestInvitations.WAVE);
      assertEquals(Set.copyOf(made), Set.copyOf(printed));
      takePart(side, made.getFirst());
      assertEquals(printed, side.invitations.codes(TestInvitations.WAVE), "no slip stands out");
      assertEquals(List.of(), side.invitations.reminders(TestInvitations.WAVE));
    }
  }

  @Test
  void aStratumOfFewerPeopleThanItNeedsIsRefusedByNameAndNobodyIsInvited() {
    try (TestInvitations side = new TestInvitations(folder)) {
      Refused refused =
          assertThrows(
              Refused.class,
              () ->
                  side.invitations.add(
                      TestInvitations.WAVE,
                      TestInvitations.list(5).replace("office4@example.org,Office\n", "")));
      assertEquals(1, refused.problems().size());
      assertEquals(InvitationProblem.TOO_FEW.code(), refused.problems().getFirst().code());
      assertTrue(refused.problems().getFirst().what().contains("\"office\" would have 4 people"));
      assertEquals(List.of(), side.invitations.participation(TestInvitations.WAVE));
      assertTrue(side.invitations.keys(TestInvitations.WAVE).isEmpty());
      assertEquals(
          List.of("V108"),
          refused(() -> side.invitations.addCodes(TestInvitations.WAVE, Map.of("care", 4))));
      side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
      side.invitations.add(TestInvitations.WAVE, "address,stratum\nlate@example.org,care\n");
      assertEquals(6, side.invitations.participation(TestInvitations.WAVE).getFirst().invited());
    }
  }

  @Test
  void everyLineThatIsWrongIsToldWithItsPlace() {
    try (TestInvitations side = new TestInvitations(folder)) {
      Refused refused =
          assertThrows(
              Refused.class,
              () ->
                  side.invitations.add(
                      TestInvitations.WAVE,
                      "\uFEFFaddress;stratum\na@example.org;care\n;care\nA@example.org;care\n"
                          + "b@example.org;kitchen\n"
                          + "c".repeat(300)
                          + ";care\n"));
      assertEquals(
          List.of(
              "addresses:3:1 V104",
              "addresses:4:1 V106",
              "addresses:5:2 V103",
              "addresses:6:1 V105"),
          refused.problems().stream().map(p -> p.place() + " " + p.code()).toList());
      assertFalse(
          String.valueOf(refused.getMessage()).contains("example.org"), "no address is repeated");
      assertEquals(List.of("V101"), refused(() -> side.invitations.add(TestInvitations.WAVE, "")));
      assertEquals(
          List.of("V101"), refused(() -> side.invitations.add(TestInvitations.WAVE, "name\nx\n")));
      assertEquals(
          List.of("V102"),
          refused(() -> side.invitations.add(TestInvitations.WAVE, "address\nx\n")));
      assertEquals(
          List.of("V109"),
          refused(() -> side.invitations.add(TestInvitations.WAVE, "address,stratum\n\n")));
      assertEquals(
          List.of("V107"),
          refused(
              () ->
                  side.invitations.add(
                      TestInvitations.WAVE, "address,stratum\n" + "x,care\n".repeat(20_001))));
      assertEquals(
          List.of("V103"),
          refused(() -> side.invitations.addCodes(TestInvitations.WAVE, Map.of("kitchen", 10))));
      assertEquals(
          List.of("V107"),
          refused(
              () ->
                  side.invitations.addCodes(
                      TestInvitations.WAVE, Map.of("care", Integer.MAX_VALUE))));
      assertEquals(
          List.of("V111"),
          refused(
              () ->
                  side.invitations.add(
                      TestInvitations.wave("first", 5, InvitedWave.Phase.OVER, null),
                      TestInvitations.list(5))));
      assertEquals(List.of(), side.invitations.participation(TestInvitations.WAVE));
    }
  }

  @Test
  void nobodyIsInvitedTwice() {
    try (TestInvitations side = new TestInvitations(folder)) {
      side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
      assertEquals(
          List.of("V106"),
          refused(
              () ->
                  side.invitations.add(
                      TestInvitations.WAVE, "address,stratum\nCARE1@example.org,care\n")));
    }
  }

  @Test
  void addressesGoSoManyDaysAfterTheClosingAndSigningKeysAtOnce() {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
      takePart(side, invited.getFirst());
      InvitedWave over = TestInvitations.wave("first", 5, InvitedWave.Phase.OVER, TODAY);
      side.forgetting.closed(over, TODAY.plusDays(1));
      assertFalse(side.signing.serves(over));
      side.forgetting.daily(TODAY.plusDays(30));
      assertEquals(9, side.invitations.reminders(over).size());
      side.forgetting.daily(TODAY.plusDays(31));
      assertEquals(List.of(), side.invitations.reminders(over));
      assertEquals(List.of(), side.invitations.codes(over));
      assertEquals(
          new StratumParticipation("care", 5, 1), side.invitations.participation(over).getFirst());
    }
  }

  @Test
  void p4NeitherAddressNorCodeCanBeReadInTheFile() throws Exception {
    try (TestInvitations side = new TestInvitations(folder)) {
      List<Invited> invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
      takePart(side, invited.getFirst());
      for (int i = 0; i < 2; i++) {
        for (Invited one : invited) {
          assertEquals(List.of(), filesWith(one.address()));
          assertEquals(List.of(), filesWith(one.code()));
          assertEquals(List.of(), filesWith(TestInvitations.code(one).text()));
        }
        side.invitations.forgetAddresses(TestInvitations.WAVE);
      }
      assertEquals(List.of("invitations.mv.db"), filesWith("office"), "the search finds things");
    }
    Path secret = folder.resolve(Secret.FILE);
    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(secret)));
  }

  private List<String> filesWith(String text) throws Exception {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> holds(file, text))
          .map(file -> file.getFileName().toString())
          .toList();
    }
  }

  private static boolean holds(Path file, String text) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void withAnotherSecretNothingIsSigned() throws Exception {
    List<Invited> invited;
    try (TestInvitations side = new TestInvitations(folder)) {
      invited = side.invitations.add(TestInvitations.WAVE, TestInvitations.list(5));
    }
    Files.delete(folder.resolve(Secret.FILE));
    try (TestInvitations side = new TestInvitations(folder)) {
      IllegalStateException told =
          assertThrows(
              IllegalStateException.class,
              () ->
                  side.signing.key(TestInvitations.WAVE, TestInvitations.code(invited.getFirst())));
      assertTrue(
          String.valueOf(told.getMessage()).contains(Secret.FILE),
          String.valueOf(told.getMessage()));
    }
  }
}
