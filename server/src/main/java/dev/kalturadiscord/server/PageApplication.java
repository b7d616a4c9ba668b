package dev.kalturadiscord.server;

import dev.kalturadiscord.server.audit.AuditFilter;
import dev.kalturadiscord.server.joinlink.JoinPageResource;
import dev.kalturadiscord.server.login.LoginRefusals;
import dev.kalturadiscord.server.login.LoginResource;
import dev.kalturadiscord.server.platform.http.HttpProviders;
import dev.kalturadiscord.server.platform.problem.ProblemPagesResource;
import dev.kalturadiscord.server.signing.SigningKeysResource;
import dev.kalturadiscord.server.version.UnversionedPathsResource;
import dev.kalturadiscord.server.video.WatchPageResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Map;
import java.util.Set;
import org.glassfish.jersey.server.ServerProperties;

/**
 * What stands beside the API: pages that people open in a browser, public keys. Without mappers of
 * unknown paths: those go on to other routes.
 */
@ApplicationScoped
@ApplicationPath("/")
public class PageApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = HttpProviders.pageClasses();
    classes.add(AuditFilter.class);
    classes.add(LoginRefusals.class);
    classes.add(JoinPageResource.class);
    classes.add(WatchPageResource.class);
    classes.add(LoginResource.class);
    classes.add(SigningKeysResource.class);
    classes.add(UnversionedPathsResource.class);
    classes.add(ProblemPagesResource.class);
    return classes;
  }

  /** A path stays a path: it would become an address by the Host header that the caller sent. */
  @Override
  public Map<String, Object> getProperties() {
    return Map.of(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
  }
}
