package org.example.meetings;

import dev.kalturadiscord.client.ConnectionException;
import dev.kalturadiscord.client.JoinLink;
import dev.kalturadiscord.client.MemberClient;
import dev.kalturadiscord.client.ProblemException;
import dev.kalturadiscord.client.Problems;
import dev.kalturadiscord.client.model.DiscordMemberGrant;
import dev.kalturadiscord.client.model.Meeting;
import dev.kalturadiscord.client.model.NewMeeting;
import java.util.UUID;

/**
 * Starts a meeting on behalf of a member of a guild, who is its host, and prints the member's
 * personal link into the room. The client needs the scopes {@code members:act} and {@code
 * meetings:write}.
 */
public final class StartMeeting {

  private StartMeeting() {}

  /** Arguments: id of the guild, of the channel, of the member, name of the member, title. */
  public static void main(String[] args) {
    if (args.length != 5) {
      System.err.println("Usage: StartMeeting GUILD_ID CHANNEL_ID USER_ID NAME TITLE");
      System.exit(2);
    }
    DiscordMemberGrant member =
        new DiscordMemberGrant().guildId(args[0]).userId(args[2]).displayName(args[3]);
    NewMeeting wish = new NewMeeting().channelId(args[1]).title(args[4]);
    try {
      MemberClient host = Server.client().onBehalfOf(member);
      // A program that may be restarted half-way keeps the key: the same one makes no second
      // meeting.
      Meeting meeting = host.meetings().create(UUID.randomUUID().toString(), wish);
      JoinLink link = host.join(meeting.getId());
      System.out.println("Started " + meeting.getId() + ", until " + meeting.getEndsAt());
      System.out.println("Open once, before " + link.expiresAt() + ", as " + link.role() + ":");
      System.out.println(link.url());
    } catch (Problems.ForbiddenException e) {
      fail(args[3] + " may not start meetings here: " + e.detail().orElse(e.code()));
    } catch (Problems.InvalidFieldException e) {
      e.fieldErrors().forEach(f -> System.err.println(f.getPointer() + " " + f.getDetail()));
      fail("The server does not take this meeting.");
    } catch (ProblemException e) {
      fail("The server refused: " + e.getMessage());
    } catch (ConnectionException e) {
      fail("No answer: " + e.getMessage());
    }
  }

  private static void fail(String why) {
    System.err.println(why);
    System.exit(1);
  }
}
