package org.soundings.invitation;

/**
 * A mail to be sent.
 *
 * @param place by which the outbox knows it
 * @param tries how many attempts the mail server put off
 */
public record WaitingMail(
    long place, MailKind kind, String study, String wave, Invited invited, int tries) {
  /** Names nobody. */
  @Override
  public String toString() {
    return "%s to %s/%s".formatted(kind, study, wave);
  }
}
