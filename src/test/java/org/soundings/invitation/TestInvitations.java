package org.soundings.invitation;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.soundings.questionnaire.Wording;

/** Invitations without a server around them, over a database of its own. */
public final class TestInvitations implements AutoCloseable {
  public static final InvitedWave WAVE = wave("first", 5, InvitedWave.Phase.OPEN, null);

  final Rows rows;
  final Secret secret;
  final Keys keys;
  final OrderRemoval order;
  final Forgetting forgetting;
  final Signing signing;
  final Unscripted unscripted;
  final Invitations invitations;

  public TestInvitations(Path folder) {
    this(folder, "jdbc:h2:file:" + folder.resolve("invitations"), "invitations", "invitations");
  }

  TestInvitations(Path folder, String url, String user, String password) {
    rows = new Rows(url, user, password);
    rows.migrate("");
    secret = new Secret(folder.toString());
    keys = new Keys(rows, secret);
    order = new OrderRemoval(rows);
    forgetting = new Forgetting(rows, keys, order);
    signing = new Signing(rows, secret, keys, order);
    unscripted = new Unscripted(signing);
    invitations = new Invitations(rows, secret, keys, forgetting);
  }

  static InvitedWave wave(
      String name, int atLeast, InvitedWave.Phase phase, @Nullable LocalDate closes) {
    return wave(
        name,
        List.of(
            new Stratum("care", Wording.of("en", "Care at home")),
            new Stratum("office", Wording.of("en", "Office"))),
        atLeast,
        phase,
        closes);
  }

  /** The wave with other strata. */
  static InvitedWave with(List<Stratum> strata) {
    return wave(WAVE.wave(), strata, WAVE.atLeast(), WAVE.phase(), WAVE.closes());
  }

  private static InvitedWave wave(
      String name,
      List<Stratum> strata,
      int atLeast,
      InvitedWave.Phase phase,
      @Nullable LocalDate closes) {
    return new InvitedWave(
        "ward",
        name,
        new Wording(Map.of("en", "How we work")),
        List.of("en", "es"),
        strata,
        atLeast,
        closes,
        30,
        phase);
  }

  /** So many people in each of the two strata. */
  public static String list(int each) {
    StringBuilder csv = new StringBuilder("address,stratum\n");
    for (int i = 0; i < each; i++) {
      csv.append("care").append(i).append("@example.org,care\n");
      csv.append("office").append(i).append("@example.org,Office\n");
    }
    return csv.toString();
  }

  public Outbox outbox() {
    return new Outbox(rows, invitations);
  }

  /** So many people in each of two strata, with an invitation by mail that waits. */
  public Outbox waiting(int each) {
    invitations.add(WAVE, list(each));
    outbox().add(WAVE, MailKind.INVITATION);
    return outbox();
  }

  static Code code(Invited invited) {
    return Code.read(invited.code()).orElseThrow();
  }

  @Override
  public void close() {
    rows.close();
  }
}
