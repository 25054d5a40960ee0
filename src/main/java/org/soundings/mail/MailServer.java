package org.soundings.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.soundings.invitation.MailState;

/**
 * The mail server that the settings name: {@code SOUNDINGS_SMTP_HOST}, {@code _PORT} (587), {@code
 * _SECURITY} ({@code starttls}, which is required then, {@code tls} or {@code none}), {@code _USER}
 * and {@code _PASSWORD} where it asks for them, and {@code _FROM}, the sender's address.
 *
 * <p>Mail is plain text in UTF-8, says that it was made by a program (RFC 3834), and names neither
 * this machine nor its user.
 */
@ApplicationScoped
public class MailServer {
  private static final String SECONDS = "20000";
  private static final int PORT = 587;

  /** How a connection is protected. */
  enum Security {
    STARTTLS,
    TLS,
    NONE
  }

  /** What makes a name of a setting. */
  private static final String SETTINGS = "SOUNDINGS_SMTP_";

  private static final Pattern PLAIN = Pattern.compile("[!-~&&[^\":;,<>()\\\\\\[\\]]]+");

  private final @Nullable String host;
  private final @Nullable String from;
  private final String user;
  private final String password;
  private final Properties properties;

  @Inject
  MailServer(
      @ConfigProperty(name = "soundings.smtp.host") Optional<String> host,
      @ConfigProperty(name = "soundings.smtp.port", defaultValue = "" + PORT) int port,
      @ConfigProperty(name = "soundings.smtp.security", defaultValue = "starttls") String security,
      @ConfigProperty(name = "soundings.smtp.user") Optional<String> user,
      @ConfigProperty(name = "soundings.smtp.password") Optional<String> password,
      @ConfigProperty(name = "soundings.smtp.from") Optional<String> from) {
    this.host = host.orElse(null);
    this.from = from.orElse(null);
    this.user = user.orElse("");
    this.password = password.orElse("");
    this.properties =
        properties(this.host, port, Security.valueOf(security.toUpperCase(Locale.ROOT)), this.user);
  }

  private static Properties properties(
      @Nullable String host, int port, Security security, String user) {
    Properties all = new Properties();
    String protocol = security == Security.TLS ? "smtps" : "smtp";
    String name = "mail." + protocol + ".";
    all.setProperty("mail.transport.protocol", protocol);
    all.setProperty(name + "host", host == null ? "" : host);
    all.setProperty(name + "port", Integer.toString(port));
    all.setProperty(name + "auth", Boolean.toString(!user.isEmpty()));
    all.setProperty(name + "starttls.required", Boolean.toString(security == Security.STARTTLS));
    all.setProperty(name + "starttls.enable", Boolean.toString(security == Security.STARTTLS));
    all.setProperty(name + "ssl.checkserveridentity", "true");
    all.setProperty(name + "localhost", "localhost");
    for (String wait : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
      all.setProperty(name + wait, SECONDS);
    }
    return all;
  }

  /** The setting that is missing, if one is. */
  public Optional<String> missing() {
    if (host == null) {
      return Optional.of(SETTINGS + "HOST");
    }
    return from == null || !isAddress(from) ? Optional.of(SETTINGS + "FROM") : Optional.empty();
  }

  /**
   * Whether mail can be addressed so: one address with a domain, without a name beside it, in ASCII
   * alone, since other letters would be sent as some other ones.
   */
  public static boolean isAddress(String text) {
    return parsed(text).isPresent();
  }

  private static Optional<InternetAddress> parsed(String text) {
    if (!PLAIN.matcher(text).matches()) {
      return Optional.empty();
    }
    try {
      InternetAddress address = new InternetAddress(text, true);
      boolean plain = text.equals(address.getAddress()) && text.indexOf('@') > 0;
      return plain ? Optional.of(address) : Optional.empty();
    } catch (AddressException none) {
      return Optional.empty();
    }
  }

  /**
   * A connection for some mails; to be closed.
   *
   * @throws MessagingException where there is none, or it does not let us in
   */
  Connection connect() throws MessagingException {
    Session session = Session.getInstance(properties);
    Transport transport = session.getTransport();
    if (user.isEmpty()) {
      transport.connect();
    } else {
      transport.connect(user, password);
    }
    return new Connection(session, transport, String.valueOf(from));
  }

  /**
   * Sends one mail now.
   *
   * @return what became of it; {@link MailState#WAITING} where there is no connection
   * @throws IllegalStateException where it cannot be written
   */
  public Outcome send(Mail mail) {
    if (!isAddress(mail.to())) {
      return new Outcome(MailState.REFUSED, "no e-mail address");
    }
    try (Connection connection = connect()) {
      return connection.send(connection.message(mail));
    } catch (MessagingException away) {
      return new Outcome(MailState.WAITING, away.getClass().getSimpleName());
    }
  }

  /** A connection to it. */
  record Connection(Session session, Transport transport, String from) implements AutoCloseable {
    boolean isOpen() {
      return transport.isConnected();
    }

    /** What was given to it may have been sent, whatever becomes of the connection. */
    Outcome send(MimeMessage message) {
      try {
        transport.sendMessage(message, message.getAllRecipients());
        return Outcome.SENT;
      } catch (MessagingException failure) {
        return Replies.outcome(failure);
      }
    }

    /**
     * @throws IllegalStateException where it cannot be written: nothing was sent then
     */
    MimeMessage message(Mail mail) {
      try {
        return written(mail);
      } catch (MessagingException wrong) {
        throw new IllegalStateException("a mail that cannot be written", wrong);
      }
    }

    private MimeMessage written(Mail mail) throws MessagingException {
      MimeMessage message = new Plain(session, from);
      message.setFrom(new InternetAddress(from, true));
      message.setRecipient(MimeMessage.RecipientType.TO, new InternetAddress(mail.to(), true));
      message.setSubject(mail.subject().replaceAll("\\p{Cntrl}+", " ").strip(), "UTF-8");
      message.setText(mail.text(), "UTF-8");
      message.setHeader("Content-Transfer-Encoding", "quoted-printable");
      message.setHeader("Content-Language", mail.language());
      message.setHeader("Auto-Submitted", "auto-generated");
      message.setSentDate(new Date());
      message.saveChanges();
      return message;
    }

    @Override
    public void close() {
      try {
        transport.close();
      } catch (MessagingException gone) {
        // it was closed by the other side
      }
    }
  }

  /** Its Message-ID names the sender's domain, not this machine. */
  private static final class Plain extends MimeMessage {
    private final String from;

    Plain(Session session, String from) {
      super(session);
      this.from = from;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      String domain = from.substring(from.lastIndexOf('@') + 1);
      setHeader("Message-ID", "<" + UUID.randomUUID() + "@" + domain + ">");
    }
  }
}
