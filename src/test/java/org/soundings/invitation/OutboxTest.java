package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.invitation.TestInvitations.WAVE;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.VerifyingKey;
import org.soundings.questionnaire.Refused;

/** Mail that waits, is sent, and is known to have been sent, over a database of its own. */
class OutboxTest {
  private static final int EACH = 6;

  @TempDir Path folder;
  private TestInvitations side;
  private Outbox outbox;
  private List<Invited> invited = List.of();

  @BeforeEach
  void open() {
    side = new TestInvitations(folder);
    outbox = new Outbox(side.rows, side.invitations);
    invited = side.invitations.add(WAVE, TestInvitations.list(EACH));
  }

  @AfterEach
  void close() {
    side.close();
  }

  private Optional<WaitingMail> take() {
    return outbox.take(WAVE);
  }

  private long count(MailKind kind, MailState state) {
    return outbox.counts(WAVE, kind).getOrDefault(state, -1L);
  }

  private void sendAll() {
    for (Optional<WaitingMail> next = take(); next.isPresent(); next = take()) {
      outbox.mark(next.get(), MailState.SENT);
    }
  }

  private void takesPart(Invited person) {
    Code code = TestInvitations.code(person);
    VerifyingKey key = side.signing.key(WAVE, code);
    byte[] message = BigInteger.ONE.toByteArray();
    byte[] blinded = new byte[key.length()];
    blinded[blinded.length - 1] = message[0];
    side.signing.sign(WAVE, code, blinded);
  }

  @Test
  void everybodyWithAnAddressGetsOneInvitationWithTheirOwnCode() {
    side.invitations.addCodes(WAVE, java.util.Map.of("care", 5));
    assertEquals(2 * EACH, outbox.add(WAVE, MailKind.INVITATION));
    assertEquals(List.of(new Outbox.Waiting("ward", "first", 0)), outbox.waiting());
    Set<Invited> taken = new HashSet<>();
    for (int i = 0; i < 2 * EACH; i++) {
      WaitingMail next = take().orElseThrow();
      taken.add(next.invited());
      outbox.mark(next, MailState.SENT);
    }
    assertEquals(new HashSet<>(invited), taken);
    assertEquals(Optional.empty(), take());
    assertEquals(List.of(), outbox.waiting());
    assertEquals(2 * EACH, count(MailKind.INVITATION, MailState.SENT));
    assertEquals(0, outbox.add(WAVE, MailKind.INVITATION));
    side.invitations.add(WAVE, "address,stratum\nlate@example.org,care\n");
    assertEquals(1, outbox.add(WAVE, MailKind.INVITATION));
    assertEquals("late@example.org", take().orElseThrow().invited().address());
  }

  @Test
  void mailLeavesInNoOrderOfTheList() {
    outbox.add(WAVE, MailKind.INVITATION);
    List<String> order =
        Stream.generate(this::take)
            .limit(2 * EACH)
            .map(mail -> mail.orElseThrow().invited().address())
            .toList();
    List<String> list = invited.stream().map(Invited::address).toList();
    assertEquals(new TreeSet<>(list), new TreeSet<>(order));
    assertTrue(!order.equals(list) && !order.equals(order.stream().sorted().toList()));
  }

  @Test
  void whatWasBeingSentAtACrashIsNamedAndSentAgainOnlyOnDemand() {
    outbox.add(WAVE, MailKind.INVITATION);
    WaitingMail broken = take().orElseThrow();
    outbox.begin();
    assertEquals(List.of(broken.invited().address()), outbox.addresses(WAVE, MailState.UNKNOWN));
    sendAll();
    assertEquals(2 * EACH - 1, count(MailKind.INVITATION, MailState.SENT));
    assertEquals(1, outbox.again(WAVE, MailState.UNKNOWN));
    assertEquals(broken.invited(), take().orElseThrow().invited());
  }

  @Test
  void whatTheServerPutsOffIsPassedOverUntilItIsAskedFor() {
    outbox.add(WAVE, MailKind.INVITATION);
    WaitingMail first = take().orElseThrow();
    outbox.mark(first, MailState.WAITING);
    sendAll();
    assertEquals(List.of(), outbox.waiting());
    assertEquals(List.of(new Outbox.Waiting("ward", "first", first.place())), outbox.tried());
    WaitingMail again = outbox.take(WAVE, first.place()).orElseThrow();
    assertEquals(first.invited(), again.invited());
    assertEquals(1, again.tries());
    assertEquals(Optional.empty(), outbox.take(WAVE, first.place()), "it is being sent");
  }

  /** With the same code, so that the link is the one that this person has. */
  @Test
  void aRefusedInvitationGoesToACorrectedAddress() {
    outbox.add(WAVE, MailKind.INVITATION);
    WaitingMail wrong = take().orElseThrow();
    outbox.mark(wrong, MailState.REFUSED);
    WaitingMail other = take().orElseThrow();
    outbox.mark(other, MailState.REFUSED);
    String address = wrong.invited().address();
    assertEquals("V118", refusal(() -> outbox.correct(WAVE, "nobody@example.org", "x@y.org")));
    assertEquals("V106", refusal(() -> outbox.correct(WAVE, address, other.invited().address())));
    outbox.correct(WAVE, address, "right@example.org");
    sendAll();
    assertEquals(List.of(other.invited().address()), outbox.addresses(WAVE, MailState.REFUSED));
    List<Invited> links = side.invitations.reminders(WAVE);
    assertTrue(
        links.contains(
            new Invited("right@example.org", wrong.invited().stratum(), wrong.invited().code())),
        links.toString());
    assertTrue(links.stream().noneMatch(one -> one.address().equals(address)));
    assertEquals("V118", refusal(() -> outbox.correct(WAVE, "right@example.org", "x@y.org")));
    side.invitations.add(WAVE, "address,stratum\n" + address + ",care\n");
    assertEquals(1, outbox.add(WAVE, MailKind.INVITATION), "the old address is free");
  }

  @Test
  void whatWasRefusedIsSentOnceMoreOnDemand() {
    outbox.add(WAVE, MailKind.INVITATION);
    WaitingMail wrong = take().orElseThrow();
    outbox.mark(wrong, MailState.REFUSED);
    sendAll();
    assertEquals(1, outbox.again(WAVE, MailState.REFUSED));
    assertEquals(wrong.invited(), take().orElseThrow().invited());
  }

  @Test
  void a5RemindersGoToThoseAloneWhoHaveNotTakenPartAndOfThemNoAddressIsTold() {
    outbox.add(WAVE, MailKind.INVITATION);
    assertEquals("V114", refusal(() -> outbox.add(WAVE, MailKind.REMINDER)));
    sendAll();
    takesPart(invited.get(0));
    assertEquals(2 * EACH - 1, outbox.add(WAVE, MailKind.REMINDER));
    takesPart(invited.get(1));
    Set<String> reminded = new TreeSet<>();
    for (Optional<WaitingMail> next = take(); next.isPresent(); next = take()) {
      reminded.add(next.get().invited().address());
      outbox.mark(next.get(), MailState.REFUSED);
    }
    assertEquals(2 * EACH - 2, reminded.size());
    assertTrue(!reminded.contains(invited.get(0).address()));
    assertTrue(!reminded.contains(invited.get(1).address()));
    assertEquals(0, count(MailKind.REMINDER, MailState.WAITING));
    assertEquals(List.of(), outbox.addresses(WAVE, MailState.REFUSED));
    assertEquals(2 * EACH - 2, outbox.add(WAVE, MailKind.REMINDER));
    assertEquals(0, count(MailKind.REMINDER, MailState.REFUSED));
  }

  @Test
  void whatWasSentIsForgottenWithTheAddressesAndWhenTheWaveCloses() {
    outbox.add(WAVE, MailKind.INVITATION);
    sendAll();
    side.invitations.forgetAddresses(WAVE);
    assertEquals(0, count(MailKind.INVITATION, MailState.SENT));
    side.invitations.add(WAVE, "address,stratum\nlate@example.org,care\n");
    assertEquals(1, outbox.add(WAVE, MailKind.INVITATION));
    InvitedWave over = TestInvitations.wave("first", 5, InvitedWave.Phase.OVER, null);
    side.forgetting.closed(over, LocalDate.of(2026, 3, 1));
    assertEquals(List.of(), outbox.waiting());
    assertEquals("V111", refusal(() -> outbox.add(over, MailKind.INVITATION)));
  }

  private static String refusal(org.junit.jupiter.api.function.Executable step) {
    return assertThrows(Refused.class, step).problems().getFirst().code();
  }
}
