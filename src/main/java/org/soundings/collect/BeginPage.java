package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.soundings.form.item.Fields;
import org.soundings.web.FormBody;
import org.soundings.web.HtmlPage;
import org.soundings.web.RequestLanguage;

/**
 * The only way into an invited wave: takes the credential over from the invitation's page, into a
 * cookie that no other page is sent.
 */
@Path("/s/{study}/begin")
@ApplicationScoped
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class BeginPage {
  static final String CREDENTIAL = "credential";

  private final Visits visits;

  @Inject
  BeginPage(Visits visits) {
    this.visits = visits;
  }

  @POST
  public Response begin(
      @PathParam("study") String study,
      byte[] body,
      @BeanParam RequestLanguage wanted,
      @Context HttpServletRequest request) {
    String credential = new Fields(FormBody.fields(body)).one(CREDENTIAL);
    Visit visit = visits.open(study, List.of(credential), wanted);
    Response.ResponseBuilder begun = HtmlPage.seeOther(wanted.carried(visit.address()));
    visit.held().ifPresent(held -> begun.cookie(visit.cookies(request).kept(held)));
    return begun.build();
  }
}
