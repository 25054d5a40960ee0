package org.soundings.verification.procedure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.soundings.statistics.audit.Debit;
import org.soundings.statistics.audit.Grim;
import org.soundings.statistics.audit.Grimmer;
import org.soundings.statistics.audit.ReportedTest;
import org.soundings.statistics.audit.StatCheck;
import org.soundings.statistics.design.Dispositions;
import org.soundings.statistics.design.OutcomeRate;
import org.soundings.verification.reference.CaseFields;
import org.soundings.verification.reference.Inputs;

/** Cases of outcome rates and of audits. */
public final class AuditCases {
  public static final List<Checked> CHECKED =
      List.of(
          Checked.of("aapor_rates", AuditCases::rates),
          Checked.of("grim", AuditCases::grim),
          Checked.of("grimmer", AuditCases::grimmer),
          Checked.of("debit", AuditCases::debit),
          Checked.of("statcheck", AuditCases::statcheck));

  private AuditCases() {}

  private static CaseFields rates(Inputs in) {
    Dispositions dispositions =
        new Dispositions(
            in.whole("I"),
            in.whole("P"),
            in.whole("R"),
            in.whole("NC"),
            in.whole("O"),
            in.whole("UH"),
            in.whole("UO"),
            in.number("e"));
    CaseFields fields = CaseFields.of();
    for (OutcomeRate rate : OutcomeRate.values()) {
      fields.put(rate.name(), rate.of(dispositions));
    }
    return fields;
  }

  private static CaseFields grim(Inputs in) {
    boolean consistent = Grim.isConsistent(printed(in, "mean"), in.whole("n"), items(in));
    return CaseFields.of().put("consistent", consistent);
  }

  private static CaseFields grimmer(Inputs in) {
    boolean consistent =
        Grimmer.isConsistent(printed(in, "mean"), printed(in, "sd"), in.whole("n"), items(in));
    return CaseFields.of().put("consistent", consistent);
  }

  private static CaseFields debit(Inputs in) {
    boolean consistent = Debit.isConsistent(printed(in, "mean"), printed(in, "sd"), in.whole("n"));
    return CaseFields.of().put("consistent", consistent);
  }

  private static CaseFields statcheck(Inputs in) {
    List<StatCheck> checks =
        ReportedTest.find(in.text("text")).stream().map(StatCheck::of).toList();
    List<Boolean> consistent =
        checks.stream().map(c -> c.verdict() == StatCheck.Verdict.CONSISTENT).toList();
    List<Boolean> decisions =
        checks.stream().map(c -> c.verdict() == StatCheck.Verdict.DECISION_ERROR).toList();
    return CaseFields.of().put("consistent", consistent).put("decision_error", decisions);
  }

  private static long items(Inputs in) {
    return in.has("items") ? in.whole("items") : 1;
  }

  /** A number with the decimals it was printed with; the case may state them apart. */
  private static BigDecimal printed(Inputs in, String argument) {
    BigDecimal number = new BigDecimal(in.text(argument));
    int decimals = in.has("decimals") ? (int) in.whole("decimals") : number.scale();
    return number.setScale(decimals, RoundingMode.UNNECESSARY);
  }
}
