/** Asks readers to check the sources before they share. */
export function ShareNotice({ isAiGenerated, sources }: { isAiGenerated: boolean; sources: number }) {
  if (!isAiGenerated && sources === 0) return null;
  return (
    <p className="-mb-3 text-small text-ink-2">
      {isAiGenerated && '本文由人工智能生成。'}转发前，请先核对
      {sources > 0 ? <a href="#sources">{` ${sources} 处引用`}</a> : '事实'}。
    </p>
  );
}
