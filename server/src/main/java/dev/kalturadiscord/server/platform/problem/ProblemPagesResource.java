package dev.kalturadiscord.server.platform.problem;

import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Where the {@code type} of a problem document leads. Pages for people, whatever the caller
 * accepts; like those of {@code /docs} they are not part of the contract.
 */
@Singleton
@Path("/problems")
public class ProblemPagesResource {

  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none';"
          + " frame-ancestors 'none'";

  private final ProblemPages pages = new ProblemPages();

  /** All codes. */
  @GET
  public Response list() {
    return page(pages.list());
  }

  /**
   * One code.
   *
   * @throws ProblemException NOT_FOUND when there is no such code
   */
  @GET
  @Path("{code}")
  public Response about(@PathParam("code") String code) {
    return pages
        .about(code)
        .map(ProblemPagesResource::page)
        .orElseThrow(
            () ->
                new ProblemException(
                    ProblemCode.NOT_FOUND, "There is no such problem; /problems lists all."));
  }

  private static Response page(String html) {
    return Response.ok(html, MediaType.TEXT_HTML_TYPE.withCharset("utf-8"))
        .header(HttpHeaders.CACHE_CONTROL, "public, max-age=3600")
        .header("Content-Security-Policy", POLICY)
        .build();
  }
}
