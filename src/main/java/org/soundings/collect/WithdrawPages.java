package org.soundings.collect;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.soundings.form.NoticePage;
import org.soundings.form.WithdrawPage;
import org.soundings.form.item.Fields;
import org.soundings.store.Receipt;
import org.soundings.store.Responses;
import org.soundings.store.Wave;
import org.soundings.web.FormBody;
import org.soundings.web.Page;

/** Takes a response back by its receipt code, until its wave is released. */
@Path("/s/{study}/withdraw")
@ApplicationScoped
public class WithdrawPages {
  private static final int NOT_FOUND = 404;

  private final Visits visits;
  private final Responses responses;

  @Inject
  WithdrawPages(Visits visits, Responses responses) {
    this.visits = visits;
    this.responses = responses;
  }

  @GET
  public Response ask(@PathParam("study") String study, @Context HttpHeaders headers) {
    Wave wave = visits.wave(study);
    String language = Visits.language(wave, headers);
    String action = "/s/" + study + "/withdraw";
    String html = WithdrawPage.of(wave.about().title(), language, Page.SITE, action).html();
    return Page.html(200, html).build();
  }

  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("study") String study, byte[] body, @Context HttpHeaders headers) {
    Foreign.refuse(headers);
    String language = Visits.language(visits.wave(study), headers);
    String code = new Fields(FormBody.fields(body)).one(WithdrawPage.CODE);
    boolean done = Receipt.typed(code).map(responses::withdraw).orElse(false);
    return done
        ? Page.notice(200, NoticePage.Kind.WITHDRAWN, language).build()
        : Page.notice(NOT_FOUND, NoticePage.Kind.NOTHING_TO_WITHDRAW, language).build();
  }
}
