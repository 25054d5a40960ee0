package org.soundings.api;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.soundings.study.Mailing;

/**
 * What has become of a wave's mail; of reminders only roughly, so that they do not tell who took
 * part (D5).
 */
@JsonbPropertyOrder({"waiting", "sent", "refused", "unknown", "reminding", "reminded"})
@Schema(
    description =
        "What has become of the mail of a wave; refused: addresses that the mail server takes no mail"
            + " for; unknown: addresses whose invitation may have been sent or not",
    requiredProperties = {"waiting", "sent", "refused", "unknown", "reminding", "reminded"},
    example =
        "{\"waiting\": 2, \"sent\": 21, \"refused\": [\"ada@example.org\"], \"unknown\":"
            + " [\"ben@example.org\"], \"reminding\": false, \"reminded\": \"10 to 49\"}")
public record MailReply(
    @Schema(description = "Invitations to be sent") long waiting,
    @Schema(description = "Invitations that the mail server has taken") long sent,
    List<String> refused,
    List<String> unknown,
    @Schema(description = "Whether reminders are to be sent") boolean reminding,
    @Schema(description = "A band: how many reminders were sent") String reminded) {

  static MailReply of(Mailing.State state) {
    return new MailReply(
        state.waiting(),
        state.sent(),
        state.refused(),
        state.unknown(),
        state.reminding(),
        state.reminded().text());
  }
}
