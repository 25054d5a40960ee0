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
 * @param address one that was refused, which alone is corrected; empty for none
 * @param corrected what it should have been
 */
@Schema(
    description =
        "invitations, to all who have got none by mail; reminders, to all who have not taken part;"
            + " unknown, once more what may not have been sent; refused, once more what the mail server"
            + " has refused. With test, to that address alone; refused with address and corrected, to"
            + " the corrected address of that one",
    requiredProperties = "send",
    example = "{\"send\": \"invitations\", \"test\": \"ada@example.org\"}")
public record MailBody(
    @Pattern(
            regexp =
                MailBody.INVITATIONS
                    + "|"
                    + MailBody.REMINDERS
                    + "|"
                    + MailBody.UNKNOWN
                    + "|"
                    + MailBody.REFUSED,
            message = "invitations, reminders, unknown or refused")
        @Schema(
            enumeration = {
              MailBody.INVITATIONS,
              MailBody.REMINDERS,
              MailBody.UNKNOWN,
              MailBody.REFUSED
            })
        String send,
    @Size(max = MailBody.LONGEST, message = "at most 254 characters") String test,
    @Size(max = MailBody.LONGEST, message = "at most 254 characters") String address,
    @Size(max = MailBody.LONGEST, message = "at most 254 characters") String corrected) {
  static final String INVITATIONS = "invitations";
  static final String REMINDERS = "reminders";
  static final String UNKNOWN = "unknown";
  static final String REFUSED = "refused";
  static final int LONGEST = 254;

  @JsonbCreator
  public static MailBody of(
      @JsonbProperty("send") @Nullable String send,
      @JsonbProperty("test") @Nullable String test,
      @JsonbProperty("address") @Nullable String address,
      @JsonbProperty("corrected") @Nullable String corrected) {
    return new MailBody(sent(send), sent(test), sent(address), sent(corrected));
  }

  private static String sent(@Nullable String text) {
    return text == null ? "" : text;
  }
}
