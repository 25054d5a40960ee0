package org.soundings.mail;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.soundings.invitation.MailState;

/** What arrives at a mail server. */
class MailServerTest {
  private final GreenMail there =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

  @BeforeEach
  void start() {
    there.start();
  }

  @AfterEach
  void stop() {
    there.stop();
  }

  private MailServer server(String security) {
    return new MailServer(
        Optional.of("127.0.0.1"),
        there.getSmtp().getPort(),
        security,
        Optional.empty(),
        Optional.empty(),
        Optional.of("survey@example.org"));
  }

  @Test
  void aMailArrivesAsItWasWritten() throws Exception {
    String text = "Señora, aquí está:\nhttps://example.org/i/ward#" + "7XKD-".repeat(30) + "\n";
    Mail mail = new Mail("ada@example.org", "Encuesta: ¿Cómo está?", text, "es");
    assertEquals(MailState.SENT, server("none").send(mail).state());
    MimeMessage[] messages = there.getReceivedMessages();
    assertEquals(1, messages.length);
    MimeMessage one = messages[0];
    assertEquals(text.strip(), String.valueOf(one.getContent()).replace("\r\n", "\n").strip());
    assertEquals(mail.subject(), one.getSubject());
    assertEquals("ada@example.org", one.getAllRecipients()[0].toString());
    assertEquals("survey@example.org", one.getFrom()[0].toString());
    assertEquals("auto-generated", one.getHeader("Auto-Submitted", null));
    assertTrue(one.getHeader("Message-ID", "").matches("<[0-9a-f-]{36}@example.org>"));
    String raw = GreenMailUtil.getWholeMessage(one);
    assertTrue(raw.lines().allMatch(line -> line.length() < 999), raw);
    assertFalse(raw.contains(System.getProperty("user.name") + "@"), raw);
  }

  @Test
  void noTitleAndNoAddressCanAddAHeaderOrARecipient() throws Exception {
    Mail title = new Mail("ada@example.org", "Hi\r\nBcc: eve@example.org\r\n\r\nx", "text", "en");
    assertEquals(MailState.SENT, server("none").send(title).state());
    assertEquals(1, there.getReceivedMessages().length);
    MimeMessage one = there.getReceivedMessages()[0];
    assertEquals("Hi Bcc: eve@example.org x", one.getSubject());
    assertNull(one.getHeader("Bcc"));
    for (String wrong :
        List.of(
            "ada@example.org\r\nBcc: eve@example.org",
            "ada@example.org, eve@example.org",
            "Ada <ada@example.org>",
            "ada",
            "pawe\u0142@example.org",
            "x:a@example.org,b@example.org;",
            "\"a\\nb\"@example.org",
            "",
            "ada@example.org>\r\nRCPT TO:<eve@example.org")) {
      assertFalse(MailServer.isAddress(wrong), wrong);
      Outcome outcome = server("none").send(new Mail(wrong, "Hi", "text", "en"));
      assertEquals(MailState.REFUSED, outcome.state(), wrong);
    }
    assertEquals(1, there.getReceivedMessages().length);
  }

  @Test
  void withoutTheProtectionThatIsAskedForNothingIsSent() {
    Mail mail = new Mail("ada@example.org", "Hi", "text", "en");
    assertEquals(MailState.WAITING, server("starttls").send(mail).state());
    assertEquals(0, there.getReceivedMessages().length);
  }
}
