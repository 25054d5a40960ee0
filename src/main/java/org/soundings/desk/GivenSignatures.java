package org.soundings.desk;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import org.soundings.account.Signatures;
import org.soundings.study.CoSigners;

/** What co-signers with an account said, for the studies that need them. */
@ApplicationScoped
public class GivenSignatures implements CoSigners {
  private final Signatures signatures;

  @Inject
  GivenSignatures(Signatures signatures) {
    this.signatures = signatures;
  }

  @Override
  public Set<String> needed() {
    return signatures.needed();
  }

  @Override
  public void need(String study) {
    signatures.need(study);
  }

  @Override
  public List<Said> of(String study, String wave, Step step) {
    return signatures.of(study, wave, step.name()).stream()
        .map(each -> new Said(each.person().shown(), each.sha256(), each.approved()))
        .toList();
  }
}
