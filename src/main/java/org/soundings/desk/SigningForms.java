package org.soundings.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.soundings.account.Right;
import org.soundings.account.Signatures;
import org.soundings.desk.page.DeskBlock;
import org.soundings.desk.page.DeskFacts;
import org.soundings.desk.page.DeskField;
import org.soundings.desk.page.DeskForm;
import org.soundings.desk.page.DeskText;
import org.soundings.desk.page.DeskWords;
import org.soundings.form.item.Said;
import org.soundings.questionnaire.Refused;
import org.soundings.study.Approval;
import org.soundings.study.CoSigners;

/**
 * The part of a page in which a co-signer approves what stands on it, or refuses.
 *
 * @param action where that is sent
 * @param refused why what was sent was not done, or null
 */
record SigningForms(Visitor visitor, String study, String action, @Nullable Refused refused) {
  static final String HASH = "sha256";
  static final String ANSWER = "answer";
  static final String YES = "approve";
  static final String NO = "refuse";

  private DeskWords words() {
    return visitor.words();
  }

  List<DeskBlock> blocks(Approval approval) {
    List<DeskBlock> blocks = new ArrayList<>();
    blocks.add(DeskText.of(DeskText.Kind.HEADING, words().say("cosign")));
    String state = approval.state().name().toLowerCase(Locale.ROOT);
    blocks.add(
        DeskText.of(
            approval.isGiven() ? DeskText.Kind.NOTE : DeskText.Kind.LOOK,
            words().say("cosign." + state)));
    if (!approval.said().isEmpty()) {
      blocks.add(
          new DeskFacts(approval.said().stream().map(said -> fact(said, approval)).toList()));
    }
    if (Signatures.may(visitor.person(), study)) {
      blocks.add(form(approval.sha256()));
    } else if (visitor.person().may(Right.APPROVE, study)) {
      blocks.add(DeskText.of(DeskText.Kind.SOFT, words().say("problem.C127")));
    }
    return blocks;
  }

  private DeskFacts.Fact fact(CoSigners.Said said, Approval approval) {
    boolean current = said.sha256().equals(approval.sha256());
    String key = said.approved() ? "cosign.yes" : "cosign.no";
    return new DeskFacts.Fact(
        new Said(said.name(), null), words().say(current ? key : key + ".before"));
  }

  private DeskForm form(String sha256) {
    DeskForm form =
        new DeskForm(
                action,
                List.of(
                    DeskField.hidden(HASH, sha256),
                    DeskField.choice(
                        ANSWER,
                        words().say("cosign.answer"),
                        List.of(
                            new DeskField.Option("", words().say("cosign.answer.choose")),
                            option(YES),
                            option(NO))),
                    DeskField.password(WaveForms.PASSWORD, words().say("wave.password"))
                        .hint(words().say("cosign.password.hint"))),
                words().say("cosign.button"))
            .with(Reentry.button(words()));
    return refused == null ? form : SentForm.NONE.back(form, refused, WaveForms.PASSWORD, words());
  }

  private DeskField.Option option(String value) {
    return new DeskField.Option(value, words().say("cosign.answer." + value));
  }
}
