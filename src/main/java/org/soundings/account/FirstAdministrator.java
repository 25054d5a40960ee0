package org.soundings.account;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.soundings.web.PublicAddress;

/**
 * Prints, at each start as long as nobody can sign in as administrator, a link by which somebody
 * becomes it.
 */
@ApplicationScoped
class FirstAdministrator {
  private static final int AFTER_THE_KEY = 51;

  private final Accounts accounts;
  private final Welcomes welcomes;
  private final PublicAddress address;

  @Inject
  FirstAdministrator(Accounts accounts, Welcomes welcomes, PublicAddress address) {
    this.accounts = accounts;
    this.welcomes = welcomes;
    this.address = address;
  }

  void begin(
      @Observes @Priority(AFTER_THE_KEY) @Initialized(ApplicationScoped.class) Object started) {
    if (!accounts.hasAdministrator()) {
      // System.out belongs to the server's log
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)
          .println(
              "Soundings has no administrator yet. Open this link to become one; it works once: "
                  + address.origin()
                  + Welcomes.PATH
                  + welcomes.makeFirst());
    }
  }
}
