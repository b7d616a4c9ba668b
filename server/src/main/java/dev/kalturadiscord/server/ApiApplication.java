package dev.kalturadiscord.server;

import dev.kalturadiscord.server.audit.AuditFilter;
import dev.kalturadiscord.server.audit.AuditResource;
import dev.kalturadiscord.server.client.ClientsResource;
import dev.kalturadiscord.server.configuration.ConfigurationResource;
import dev.kalturadiscord.server.delivery.DeliveriesResource;
import dev.kalturadiscord.server.joinlink.JoinLinksResource;
import dev.kalturadiscord.server.meeting.MeetingsResource;
import dev.kalturadiscord.server.permission.PermissionFilter;
import dev.kalturadiscord.server.permission.PermissionsResource;
import dev.kalturadiscord.server.platform.http.HttpProviders;
import dev.kalturadiscord.server.recording.RecordingsResource;
import dev.kalturadiscord.server.token.TokenResource;
import dev.kalturadiscord.server.version.VersionResource;
import dev.kalturadiscord.server.video.VideosResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;
import org.eclipse.microprofile.auth.LoginConfig;

/** The API. Every operation needs a token unless the contract says otherwise. */
@ApplicationScoped
@ApplicationPath("/api/v1")
@LoginConfig(authMethod = "MP-JWT")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    Set<Class<?>> classes = HttpProviders.classes();
    classes.add(PermissionFilter.class);
    classes.add(AuditFilter.class);
    classes.add(TokenResource.class);
    classes.add(ClientsResource.class);
    classes.add(ConfigurationResource.class);
    classes.add(MeetingsResource.class);
    classes.add(DeliveriesResource.class);
    classes.add(JoinLinksResource.class);
    classes.add(RecordingsResource.class);
    classes.add(VideosResource.class);
    classes.add(PermissionsResource.class);
    classes.add(AuditResource.class);
    classes.add(VersionResource.class);
    return classes;
  }
}
