package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;
import org.soundings.account.AccountProblem;
import org.soundings.account.AuditLog;
import org.soundings.account.Signatures;
import org.soundings.questionnaire.Place;
import org.soundings.questionnaire.Refused;
import org.soundings.study.CoSigners;
import org.soundings.study.WaveState;

/** What a co-signer says of a step of a wave, with the password. */
@ApplicationScoped
class SignedSteps {
  private final Reentry reentry;
  private final Signatures signatures;
  private final AuditLog log;

  @Inject
  SignedSteps(Reentry reentry, Signatures signatures, AuditLog log) {
    this.reentry = reentry;
    this.signatures = signatures;
    this.log = log;
  }

  /**
   * @param sent has the hash of what they saw, which is still so
   * @throws Refused where the password is wrong, nothing was chosen, or it is their own work
   */
  void sign(Visitor visitor, WaveState wave, CoSigners.Step step, SentForm sent) {
    String answer = sent.one(SigningForms.ANSWER);
    if (!Set.of(SigningForms.YES, SigningForms.NO).contains(answer)) {
      throw new Refused(AccountProblem.NO_ANSWER.at(Place.of(SigningForms.ANSWER)));
    }
    reentry.look(sent, WaveForms.PASSWORD, visitor);
    signatures.sign(
        visitor.person(),
        wave.study(),
        wave.wave(),
        step.name(),
        sent.one(SigningForms.HASH),
        answer.equals(SigningForms.YES));
  }

  void refused(Visitor visitor, WaveState wave, Refused refused) {
    log.refused(visitor.person(), refused, wave.name());
  }
}
