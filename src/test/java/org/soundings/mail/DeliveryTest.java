package org.soundings.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.InvitedWaves;
import org.soundings.invitation.MailKind;
import org.soundings.invitation.MailState;
import org.soundings.invitation.Outbox;
import org.soundings.invitation.StratumParticipation;
import org.soundings.invitation.TestInvitations;
import org.soundings.invitation.WaitingMail;

/** ADR 97: mail leaves one after another, through a mail server on this machine. */
class DeliveryTest {
  private static final int EACH = 6;
  private static final MailContents CONTENTS =
      mail -> Optional.of(new Mail(mail.invited().address(), "Survey", "text", "en"));

  /** The one wave, which is open. */
  private record OneWave() implements InvitedWaves {
    @Override
    public Optional<InvitedWave> of(String study) {
      return Optional.of(TestInvitations.WAVE);
    }

    @Override
    public List<InvitedWave> on(LocalDate day) {
      return List.of(TestInvitations.WAVE);
    }

    @Override
    public void closed(InvitedWave wave, List<StratumParticipation> signed) {}
  }

  @TempDir private Path folder;
  private final GreenMail there =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
  private final AtomicLong now = new AtomicLong(1);
  private TestInvitations side;

  @BeforeEach
  void start() {
    there.start();
    side = new TestInvitations(folder);
  }

  @AfterEach
  void stop() {
    there.stop();
    side.close();
  }

  private static MailServer at(int port) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        port,
        "none",
        Optional.empty(),
        Optional.empty(),
        Optional.of("survey@example.org"));
  }

  private Delivery delivery(Outbox outbox, int port, MailContents contents, int rate) {
    return new Delivery(outbox, at(port), contents, new OneWave(), rate, now::get);
  }

  private Delivery delivery(Outbox outbox, MailContents contents, int rate) {
    return delivery(outbox, there.getSmtp().getPort(), contents, rate);
  }

  private void seconds(Delivery delivery, int count) {
    for (int i = 0; i < count; i++) {
      now.addAndGet(Duration.ofSeconds(1).toNanos());
      delivery.look();
    }
  }

  private long count(Outbox outbox, MailState state) {
    return outbox.counts(TestInvitations.WAVE, MailKind.INVITATION).getOrDefault(state, -1L);
  }

  private int arrived() {
    return there.getReceivedMessages().length;
  }

  @Test
  void noMoreLeaveInAMinuteThanTheRate() {
    Delivery fast = delivery(side.waiting(EACH), CONTENTS, 120);
    for (int second = 1; second <= EACH; second++) {
      seconds(fast, 1);
      assertEquals(2 * second, arrived());
    }
    seconds(fast, 5);
    assertEquals(2 * EACH, arrived());
  }

  /** ADR 100: what a mail says may be changed after a co-signer has approved it. */
  @Test
  void whatMayNotLeaveWaits() {
    AtomicBoolean approved = new AtomicBoolean();
    MailContents contents =
        new MailContents() {
          @Override
          public Optional<Mail> of(WaitingMail mail) {
            return CONTENTS.of(mail);
          }

          @Override
          public boolean mayLeave(InvitedWave wave) {
            return approved.get();
          }
        };
    Outbox outbox = side.waiting(EACH);
    Delivery delivery = delivery(outbox, contents, 60_000);
    seconds(delivery, 5);
    assertEquals(0, arrived());
    assertEquals(2 * EACH, count(outbox, MailState.WAITING));
    approved.set(true);
    seconds(delivery, 1);
    assertEquals(2 * EACH, arrived());
  }

  @Test
  void noneAreSavedUpWhileNothingWaitsAndASlowRateIsKeptToo() {
    Delivery slow = delivery(side.outbox(), CONTENTS, 15);
    seconds(slow, 100);
    side.waiting(EACH);
    seconds(slow, 1);
    assertEquals(1, arrived());
    seconds(slow, 8);
    assertEquals(3, arrived());
  }

  @Test
  void whatIsPutOffIsTriedALimitedNumberOfTimesAndThenNamedAsRefused() throws Exception {
    try (MoodyMailServer never = new MoodyMailServer(i -> "451 4.7.1 Come back later")) {
      Outbox outbox = side.waiting(EACH);
      Delivery delivery = delivery(outbox, never.port(), CONTENTS, 60_000);
      for (int hour = 0; hour < 2 * Delivery.MOST_TRIES; hour++) {
        seconds(delivery, 1);
        now.addAndGet(Duration.ofMinutes(61).toNanos());
      }
      assertEquals(Set.of(Delivery.MOST_TRIES), Set.copyOf(never.asked.values()));
      assertEquals(2 * EACH, never.asked.size());
      assertEquals(2 * EACH, count(outbox, MailState.REFUSED));
      assertEquals(2 * EACH, outbox.addresses(TestInvitations.WAVE, MailState.REFUSED).size());
    }
  }

  @Test
  void whatIsPutOffIsTriedAgainAfterATimeThatDoublesAndOthersDoNotWaitForIt() throws Exception {
    try (MoodyMailServer grey =
        new MoodyMailServer(i -> i <= 2 ? "450 4.2.0 Greylisted" : "250 fine")) {
      Outbox outbox = side.waiting(EACH);
      Delivery delivery = delivery(outbox, grey.port(), CONTENTS, 60_000);
      seconds(delivery, 1);
      assertEquals(2 * EACH, grey.asked.size(), "each was tried");
      int before = grey.connections.get();
      seconds(delivery, 58);
      assertEquals(Set.of(1), Set.copyOf(grey.asked.values()), "none within a minute");
      assertEquals(before, grey.connections.get(), "nor is the server asked for nothing");
      seconds(delivery, 2);
      assertEquals(Set.of(2), Set.copyOf(grey.asked.values()));
      seconds(delivery, 118);
      assertEquals(0, grey.taken.get());
      seconds(delivery, 3);
      assertEquals(2 * EACH, grey.taken.get());
      assertEquals(2 * EACH, count(outbox, MailState.SENT));
    }
  }

  @Test
  void whatWasPutOffBeforeAStopIsTriedAfterTheStart() throws Exception {
    try (MoodyMailServer grey =
        new MoodyMailServer(i -> i == 1 ? "450 4.2.0 Greylisted" : "250 fine")) {
      Outbox outbox = side.waiting(EACH);
      seconds(delivery(outbox, grey.port(), CONTENTS, 60_000), 1);
      assertEquals(2 * EACH, count(outbox, MailState.WAITING));
      Delivery later = delivery(outbox, grey.port(), CONTENTS, 60_000);
      later.resume();
      seconds(later, 1);
      assertEquals(2 * EACH, grey.taken.get());
    }
  }

  @Test
  void aRefusalThatIsOfNoAddressKeepsAllWaitingHoweverOftenItComes() throws Exception {
    try (MoodyMailServer strict = new MoodyMailServer(i -> "250 fine")) {
      strict.toSender = "550 5.7.1 Sender rejected";
      Outbox outbox = side.waiting(1 + EACH);
      Delivery delivery = delivery(outbox, strict.port(), CONTENTS, 60_000);
      for (int i = 0; i < 3 * (2 + 2 * EACH) * Delivery.MOST_TRIES; i++) {
        now.addAndGet(Duration.ofMinutes(5).toNanos());
        delivery.look();
      }
      assertEquals(2 + 2 * EACH, count(outbox, MailState.WAITING));
      strict.toSender = "250 fine";
      now.addAndGet(Duration.ofHours(2).toNanos());
      seconds(delivery, 1);
      assertEquals(2 + 2 * EACH, strict.taken.get());
    }
  }

  @Test
  void aMissingSettingKeepsMailWaiting() {
    Outbox outbox = side.waiting(EACH);
    MailServer none =
        new MailServer(
            Optional.empty(), 25, "none", Optional.empty(), Optional.empty(), Optional.empty());
    new Delivery(outbox, none, CONTENTS, new OneWave(), 60_000, now::get).begin("");
    assertEquals(2 * EACH, count(outbox, MailState.WAITING));
  }

  @Test
  void anErrorInTheStudysFileKeepsMailWaitingUntilItIsMended() throws Exception {
    Outbox outbox = side.waiting(EACH);
    boolean[] mended = {false};
    Delivery delivery =
        delivery(outbox, mail -> mended[0] ? CONTENTS.of(mail) : Optional.empty(), 60_000);
    seconds(delivery, 100);
    assertEquals(2 * EACH, count(outbox, MailState.WAITING));
    assertEquals(0, arrived());
    mended[0] = true;
    seconds(delivery, 31);
    assertEquals(2 * EACH, count(outbox, MailState.SENT));
    Set<String> addresses = new TreeSet<>();
    for (var message : there.getReceivedMessages()) {
      addresses.add(message.getAllRecipients()[0].toString());
    }
    assertEquals(2 * EACH, addresses.size(), "each once");
    assertEquals(2 * EACH, arrived());
  }

  @Test
  void aMailServerThatIsAwayKeepsMailWaiting() throws Exception {
    MoodyMailServer gone = new MoodyMailServer(i -> "250 fine");
    gone.close();
    Outbox outbox = side.waiting(EACH);
    seconds(delivery(outbox, gone.port(), CONTENTS, 60_000), 40);
    assertEquals(2 * EACH, count(outbox, MailState.WAITING));
    seconds(delivery(outbox, CONTENTS, 60_000), 1);
    assertTrue(arrived() == 2 * EACH, "and it is sent by another");
  }
}
