package org.soundings.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.net.SocketTimeoutException;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.junit.jupiter.api.Test;
import org.soundings.invitation.MailState;

/** RFC 5321, section 4.2.1. */
class RepliesTest {
  private static MailState state(MessagingException failure) {
    return Replies.outcome(failure).state();
  }

  private static MessagingException within(String reply) {
    int code = Integer.parseInt(reply.substring(0, 3));
    return new SendFailedException(
        "Invalid Addresses", new SMTPAddressFailedException(null, "RCPT TO", code, reply));
  }

  @Test
  void aReplyOf4yzIsForNowAndOneOf5yzForGood() {
    assertEquals(MailState.WAITING, state(within("451 4.7.1 Greylisted, come back later\n")));
    assertEquals(MailState.REFUSED, state(within("550 5.1.1 <ada@example.org>: no such user\n")));
  }

  @Test
  void whatIsRefusedOfEveryMailIsOfNoAddressAndWaits() {
    for (String reply : List.of("530 5.7.0 Sign in first\n", "550 5.4.5 Daily quota\n")) {
      Outcome outcome = Replies.outcome(new MessagingException(reply));
      assertEquals(MailState.WAITING, outcome.state(), reply);
      assertTrue(outcome.isOfTheServer(), reply);
    }
    assertFalse(Replies.outcome(within("451 4.7.1 Greylisted\n")).isOfTheServer());
  }

  @Test
  void withoutAReplyNobodyKnowsWhetherItWasTaken() {
    MessagingException broken =
        new MessagingException("Can't send command", new SocketTimeoutException("Read timed out"));
    assertEquals(MailState.UNKNOWN, state(broken));
  }

  @Test
  void itsReasonNamesNobody() {
    Outcome refused = Replies.outcome(within("550 5.1.1 <ada@example.org>: no such user\n"));
    assertEquals("550 5.1.1", refused.reason());
    assertFalse(Replies.outcome(new MessagingException("ada@x")).reason().contains("ada"));
  }
}
