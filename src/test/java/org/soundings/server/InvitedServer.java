package org.soundings.server;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * A server with an invited study of two strata, q4 = home and q4 = field, and another wave's key.
 */
final class InvitedServer {
  private static final String TABLES =
      "select count(*) from (select id from submission union all select id from draft"
          + " union all select cast(id as varchar) from ballot"
          + " union all select cast(id as varchar) from response) r";

  final ServerProcess process;
  final CredentialIssuer invitations = new CredentialIssuer("invited");

  private InvitedServer(ServerProcess process) {
    this.process = process;
  }

  static InvitedServer start() throws Exception {
    InvitedServer server = new InvitedServer(ServerProcess.start(ServerProcess.folder(), Map.of()));
    server.process.stop();
    try (Connection rows = server.process.rows()) {
      server.invitations.open(rows, "first", "home", 100);
      server.invitations.open(rows, "first", "field", 150);
      server.invitations.open(rows, "first", "", 0);
      server.invitations.open(rows, "second", "home", 5);
    }
    server.process.restart();
    return server;
  }

  /** Somebody who has come from the invitation's page. */
  Respondent begun(String credential) {
    Respondent respondent = new Respondent(process);
    begin(respondent, credential);
    return respondent;
  }

  HttpResponse<String> begin(Respondent respondent, String credential) {
    String body = Respondent.encoded(List.of(Map.entry("credential", credential)));
    return respondent.send(respondent.form(process.uri("/s/invited/begin"), body));
  }

  HttpResponse<String> api(String method, String path, String body) {
    Respondent program = new Respondent(process);
    return program.send(
        program
            .request(process.uri(path))
            .header("Authorization", "Bearer " + process.key())
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Everything that there is of respondents, while the server is stopped. */
  long rows() throws SQLException {
    try (Connection rows = process.rows();
        ResultSet found = rows.createStatement().executeQuery(TABLES)) {
      found.next();
      return found.getLong(1);
    }
  }
}
