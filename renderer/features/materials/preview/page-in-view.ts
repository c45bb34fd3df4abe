/** The page that lies across the middle of a list of pages, counted from 1; those drawn ahead of time are not seen. */
export function pageInView(list: HTMLElement): number | undefined {
  const { top, height } = list.getBoundingClientRect()
  const middle = top + height / 2
  const pages = [...list.querySelectorAll<HTMLElement>('[data-page]')]
  const distance = (page: HTMLElement): number => {
    const box = page.getBoundingClientRect()
    return middle < box.top ? box.top - middle : Math.max(0, middle - box.bottom)
  }
  const nearest = pages.reduce<HTMLElement | undefined>(
    (best, page) => (best === undefined || distance(page) < distance(best) ? page : best),
    undefined,
  )
  return nearest && Number(nearest.dataset.page)
}
