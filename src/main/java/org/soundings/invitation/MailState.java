package org.soundings.invitation;

/** What has become of a mail. */
public enum MailState {
  /** To be sent. */
  WAITING,

  /** Being sent: whoever finds it so after a start does not know whether it was. */
  SENDING,

  /** Taken by the mail server; whether it arrived, only the reader knows. */
  SENT,

  /** The mail server does not take it for this address. */
  REFUSED,

  /** The mail server or this one broke off in the middle: it may have been sent. */
  UNKNOWN
}
