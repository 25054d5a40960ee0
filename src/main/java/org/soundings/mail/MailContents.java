package org.soundings.mail;

import java.util.Optional;
import org.soundings.invitation.InvitedWave;
import org.soundings.invitation.WaitingMail;

/**
 * What this package asks of whoever runs the studies: what a mail says. {@code org.soundings.study}
 * implements it.
 */
public interface MailContents {
  /** The mail as it is to be sent; nothing where its study is no longer declared. */
  Optional<Mail> of(WaitingMail mail);

  /** Whether mail of a wave may leave now; otherwise it waits. */
  default boolean mayLeave(InvitedWave wave) {
    return true;
  }
}
