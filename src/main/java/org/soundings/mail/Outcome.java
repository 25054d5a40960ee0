package org.soundings.mail;

import org.soundings.invitation.MailState;

/**
 * What the mail server has made of a mail.
 *
 * @param state {@link MailState#WAITING} where it may be tried again
 * @param reason its code and words without the address; empty where it was sent
 */
public record Outcome(MailState state, String reason) {
  static final Outcome SENT = new Outcome(MailState.SENT, "");

  /** Whether the mail server would say the same of every mail: it is not of one address. */
  boolean isOfTheServer() {
    return state == MailState.WAITING && reason.startsWith("5");
  }
}
