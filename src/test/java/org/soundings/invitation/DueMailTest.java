package org.soundings.invitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.soundings.invitation.TestInvitations.WAVE;

import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.credential.VerifyingKey;

/** Mail that goes out by day, over a database of its own. */
class DueMailTest {
  private static final int EACH = 5;

  @TempDir Path folder;
  private TestInvitations side;
  private Outbox outbox;
  private DueMail due;
  private List<Invited> invited = List.of();

  @BeforeEach
  void open() {
    side = new TestInvitations(folder);
    outbox = side.outbox();
    due = new DueMail(side.rows);
    invited = side.invitations.add(WAVE, TestInvitations.list(EACH));
  }

  @AfterEach
  void close() {
    side.close();
  }

  /** The addresses that mail went to, in alphabetical order. */
  private List<String> sent() {
    TreeSet<String> addresses = new TreeSet<>();
    for (Optional<WaitingMail> next = outbox.take(WAVE);
        next.isPresent();
        next = outbox.take(WAVE)) {
      outbox.mark(next.get(), MailState.SENT);
      assertTrue(addresses.add(next.get().invited().address()), "twice");
    }
    return List.copyOf(addresses);
  }

  private void takesPart(Invited person) {
    Code code = TestInvitations.code(person);
    VerifyingKey key = side.signing.key(WAVE, code);
    byte[] blinded = new byte[key.length()];
    blinded[blinded.length - 1] = BigInteger.ONE.byteValue();
    side.signing.sign(WAVE, code, blinded);
  }

  @Test
  void everybodyGetsOneInvitationHoweverOftenItIsDue() {
    assertEquals(2 * EACH, due.invite(WAVE, 0));
    assertEquals(0, due.invite(WAVE, 0));
    assertEquals(2 * EACH, sent().size());
    assertEquals(0, due.invite(WAVE, 0));
    assertEquals(List.of(), sent());
  }

  @Test
  void eachReminderIsPutInOnceForThoseWhoHaveNotTakenPart() {
    due.invite(WAVE, 0);
    assertFalse(due.remind(WAVE, 1), "while invitations wait");
    sent();
    takesPart(invited.getFirst());
    assertTrue(due.remind(WAVE, 1));
    List<String> reminded = sent();
    assertEquals(2 * EACH - 1, reminded.size());
    assertFalse(reminded.contains(invited.getFirst().address()));
    assertTrue(due.remind(WAVE, 1));
    assertEquals(List.of(), sent());
    takesPart(invited.getLast());
    assertTrue(due.remind(WAVE, 2));
    assertEquals(2 * EACH - 2, sent().size());
  }

  /** Two that are due at once, as after some days without the server, are one mail. */
  @Test
  void whatWasMissedIsNotMadeUpFor() {
    due.invite(WAVE, 0);
    sent();
    assertTrue(due.remind(WAVE, 2));
    assertEquals(2 * EACH, sent().size());
    assertTrue(due.remind(WAVE, 1));
    assertTrue(due.remind(WAVE, 2));
    assertEquals(List.of(), sent());
  }

  @Test
  void whoIsInvitedAfterAReminderWasDueDoesNotGetItWithTheInvitation() {
    due.invite(WAVE, 1);
    sent();
    assertTrue(due.remind(WAVE, 1));
    assertEquals(List.of(), sent());
    assertTrue(due.remind(WAVE, 2));
    assertEquals(2 * EACH, sent().size());
  }

  /**
   * A5: when the addresses go, so does all that was sent; only the number of the reminder stays.
   */
  @Test
  void a5NothingIsPutInOnceTheAddressesAreDeleted() {
    due.invite(WAVE, 0);
    sent();
    side.forgetting.closed(WAVE, LocalDate.of(2026, 3, 1));
    side.invitations.forgetAddresses(WAVE);
    assertEquals(0, due.invite(WAVE, 0));
    assertTrue(due.remind(WAVE, 1));
    assertEquals(List.of(), sent());
  }

  @Test
  void aListIsCheckedWithoutInvitingAnybody() {
    InvitedWave other = TestInvitations.wave("second", EACH, InvitedWave.Phase.BEFORE, null);
    side.invitations.check(other, TestInvitations.list(EACH));
    assertEquals(List.of(), side.invitations.participation(other));
  }
}
