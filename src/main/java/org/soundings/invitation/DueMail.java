package org.soundings.invitation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * The mail that a study declares by day. However often it is asked for, everybody gets one
 * invitation, and each reminder is put in once.
 */
@ApplicationScoped
public class DueMail {
  private final Rows rows;

  @Inject
  DueMail(Rows rows) {
    this.rows = rows;
  }

  /**
   * Puts an invitation in for everybody with an address for whom there was none.
   *
   * @param passed how many reminders were due before it, and are not sent any more
   * @return how many
   */
  public int invite(InvitedWave wave, int passed) {
    Invitations.refuseOver(wave);
    return rows.write(
        connection -> {
          MailRows mails = new MailRows(connection);
          List<String> names = mails.missing(wave, MailKind.INVITATION);
          if (!names.isEmpty()) {
            mails.add(wave, MailKind.INVITATION, names);
            new WaveRows(connection).reminded(wave, passed);
          }
          return names.size();
        });
  }

  /**
   * Puts a reminder in for everybody who is not yet recorded as having taken part.
   *
   * @param number which of the declared ones it is, from 1
   * @return whether it is in, now or before; false while other mail of the wave waits
   */
  public boolean remind(InvitedWave wave, int number) {
    Invitations.refuseOver(wave);
    return rows.write(
        connection -> {
          WaveRows waves = new WaveRows(connection);
          MailRows mails = new MailRows(connection);
          if (waves.reminded(wave) >= number) {
            return true;
          }
          for (MailKind kind : MailKind.values()) {
            if (mails.count(wave, kind, MailState.WAITING) > 0) {
              return false;
            }
          }
          mails.forgetReminders(wave);
          mails.add(wave, MailKind.REMINDER, mails.missing(wave, MailKind.REMINDER));
          waves.reminded(wave, number);
          return true;
        });
  }
}
