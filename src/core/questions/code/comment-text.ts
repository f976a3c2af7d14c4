/** What a comment says, without the marks of any language around it. */
export function commentText(comment: string): string {
  return comment.replace(/^(?:\/\/+[/!]?|\/\*+|#+!?|--+)\s?|\s*\*+\/$/g, '');
}
