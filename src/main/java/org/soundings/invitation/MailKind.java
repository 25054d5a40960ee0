package org.soundings.invitation;

/** What a mail to somebody who is invited is for. */
public enum MailKind {
  INVITATION,
  REMINDER
}
