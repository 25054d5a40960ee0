package org.soundings.api;

import jakarta.json.bind.annotation.JsonbCreator;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What mail is to be sent.
 *
 * @param send to everybody whom it is for
 * @param test an address that alone gets one now, with a link that leads nowhere; empty for none
 */
@Schema(
    description =
        "invitations, to all who have got none by mail; reminders, to all who have not taken part;"
            + " unknown, once more what may not have been sent. With test, to that address alone",
    requiredProperties = "send",
    example = "{\"send\": \"invitations\", \"test\": \"ada@example.org\"}")
public record MailBody(
    @Pattern(
            regexp = MailBody.INVITATIONS + "|" + MailBody.REMINDERS + "|" + MailBody.UNKNOWN,
            message = "invitations, reminders or unknown")
        @Schema(enumeration = {MailBody.INVITATIONS, MailBody.REMINDERS, MailBody.UNKNOWN})
        String send,
    @Size(max = MailBody.LONGEST, message = "at most 254 characters") String test) {
  static final String INVITATIONS = "invitations";
  static final String REMINDERS = "reminders";
  static final String UNKNOWN = "unknown";
  static final int LONGEST = 254;

  @JsonbCreator
  public static MailBody of(
      @JsonbProperty("send") @Nullable String send, @JsonbProperty("test") @Nullable String test) {
    return new MailBody(send == null ? "" : send, test == null ? "" : test);
  }
}
