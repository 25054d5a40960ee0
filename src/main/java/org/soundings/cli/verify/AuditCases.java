package org.soundings.cli.verify;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.soundings.statistics.Dispositions;
import org.soundings.statistics.Grim;
import org.soundings.statistics.OutcomeRate;

/** Cases of outcome rates and of audits. */
final class AuditCases {
  static final List<Checked> CHECKED =
      List.of(Checked.of("aapor_rates", AuditCases::rates), Checked.of("grim", AuditCases::grim));

  private AuditCases() {}

  private static Fields rates(Inputs in) {
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
    Fields fields = Fields.of();
    for (OutcomeRate rate : OutcomeRate.values()) {
      fields.put(rate.name(), rate.of(dispositions));
    }
    return fields;
  }

  private static Fields grim(Inputs in) {
    BigDecimal mean = new BigDecimal(in.text("mean"));
    BigDecimal printed =
        in.has("decimals")
            ? mean.setScale((int) in.whole("decimals"), RoundingMode.UNNECESSARY)
            : mean;
    long items = in.has("items") ? in.whole("items") : 1;
    return Fields.of().put("consistent", Grim.isConsistent(printed, in.whole("n"), items));
  }
}
