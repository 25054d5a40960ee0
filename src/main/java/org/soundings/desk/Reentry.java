package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.soundings.account.Passkeys;
import org.soundings.account.SignIn;
import org.soundings.account.UsedPasskey;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskWords;
import org.soundings.questionnaire.Refused;

/**
 * Asks somebody who is signed in to prove again who they are, before what cannot be taken back: by
 * the password, or by a passkey of theirs.
 */
@ApplicationScoped
public class Reentry {
  private final SignIn signIn;
  private final Passkeys passkeys;

  @Inject
  Reentry(SignIn signIn, Passkeys passkeys) {
    this.signIn = signIn;
    this.passkeys = passkeys;
  }

  /**
   * @param password the field in which the password was typed
   * @throws Refused where neither is right
   */
  void look(SentForm sent, String password, Visitor visitor) {
    String session = visitor.sent(DeskCookie.SESSION);
    if (isPasskey(sent)) {
      passkeys.again(visitor.person(), session, visitor.allSent(DeskCookie.PASSKEY), passkey(sent));
    } else {
      signIn.again(visitor.person(), session, sent.one(password));
    }
  }

  static boolean isPasskey(SentForm sent) {
    return !sent.one("passkey-credential").isEmpty();
  }

  static UsedPasskey passkey(SentForm sent) {
    return new UsedPasskey(
        sent.one("passkey-credential"),
        sent.one("passkey-user"),
        sent.one("passkey-client"),
        sent.one("passkey-authenticator"),
        sent.one("passkey-signature"));
  }

  /** The button of a form that asks for the password again. */
  static DeskForm.PasskeyButton button(DeskWords words) {
    return new DeskForm.PasskeyButton(
        PasskeyPages.ADDRESS + "/challenge", words.say("passkey.use"), words.say("passkey.failed"));
  }
}
