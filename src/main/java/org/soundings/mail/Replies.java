package org.soundings.mail;

import jakarta.mail.MessagingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.soundings.invitation.MailState;

/**
 * What a mail server's reply means (RFC 5321, section 4.2.1): 4yz for now, 5yz of an address for
 * good. Where there is none, since the connection broke off, nobody knows whether the mail was
 * taken.
 */
final class Replies {
  private static final Pattern CODE =
      Pattern.compile("(?m)^([45]\\d\\d)[ -](\\d\\.\\d{1,3}\\.\\d{1,3})?");

  private Replies() {}

  static Outcome outcome(MessagingException failure) {
    for (MessagingException at = failure; at != null; at = next(at)) {
      Matcher code = CODE.matcher(String.valueOf(at.getMessage()));
      if (code.find()) {
        boolean refused = code.group(1).startsWith("5") && isOfTheAddress(at);
        String reason = code.group().strip();
        return new Outcome(refused ? MailState.REFUSED : MailState.WAITING, reason);
      }
    }
    return new Outcome(MailState.UNKNOWN, failure.getClass().getSimpleName());
  }

  /**
   * By the name of its class, which the interface of Jakarta Mail does not have; what else is
   * refused, as the sender or a quota, would be refused of every mail.
   */
  private static boolean isOfTheAddress(MessagingException failure) {
    return failure.getClass().getSimpleName().contains("Address");
  }

  private static @Nullable MessagingException next(MessagingException failure) {
    return failure.getNextException() instanceof MessagingException next ? next : null;
  }
}
