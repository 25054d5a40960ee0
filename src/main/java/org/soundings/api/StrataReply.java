package org.soundings.api;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.soundings.study.Inviting.StratumState;

/** How many are invited in each stratum, and roughly how many took part (D5). */
@Schema(
    description = "The invited, by stratum",
    requiredProperties = "strata",
    example =
        "{\"strata\": [{\"stratum\": \"care\", \"invited\": 24, \"took_part\": \"10 to 49\"}]}")
public record StrataReply(List<StratumReply> strata) {
  /** One of them; its name is empty where there are no strata. */
  @JsonbPropertyOrder({"stratum", "invited", "tookPart"})
  @Schema(requiredProperties = {"stratum", "invited", "took_part"})
  public record StratumReply(
      String stratum,
      long invited,
      @JsonbProperty("took_part") @Schema(name = "took_part") String tookPart) {}

  static StrataReply of(List<StratumState> states) {
    return new StrataReply(
        states.stream()
            .map(each -> new StratumReply(each.stratum(), each.invited(), each.tookPart().text()))
            .toList());
  }
}
