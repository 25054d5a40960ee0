package org.soundings.web;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.soundings.questionnaire.Problem;

/** What is wrong and what to do, each with its place. */
@Schema(
    description = "What is wrong, where, and what to do; docs/problems.md lists the codes",
    requiredProperties = "problems",
    example =
        """
        {"problems": [{"code": "S201", "place": "nowhere", "what": "There is no study \\"nowhere\\".",
         "remedy": "Please check the name."}]}
        """)
public record ProblemsReply(List<ProblemReply> problems) {
  /** One of them. */
  @JsonbPropertyOrder({"code", "place", "what", "remedy"})
  @Schema(requiredProperties = {"code", "place", "what", "remedy"})
  public record ProblemReply(String code, String place, String what, String remedy) {}

  static ProblemsReply of(List<Problem> problems) {
    return new ProblemsReply(
        problems.stream()
            .map(p -> new ProblemReply(p.code(), p.place().toString(), p.what(), p.remedy()))
            .toList());
  }
}
